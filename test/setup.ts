import fc from 'fast-check';

// The same examples in every run, so that a red test is about the change that made it red. `FC_SEED` tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_105) });

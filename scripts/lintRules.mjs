/** Lint rules of our own. */
const noClock = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({ node, message: 'Time is passed in.' });
    },
  }),
};

export default { meta: { name: 'ours' }, rules: { 'no-clock': noClock } };

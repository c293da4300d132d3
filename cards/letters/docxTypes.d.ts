/** NB: the typings of `docx` name this type of its own build tool without bringing it. Nothing here uses it. */
type ImportGlobFunction = never;

// Completion, only for assessments that allow it. Monaco 0.57's `features/suggest` registers inline completions
// alone; the list of completions is this module.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/snippet/register';

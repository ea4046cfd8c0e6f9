// Monaco's worker (word highlights, differences), built as a file of our own origin.
import 'monaco-editor/editor/editor.worker.js';

// graphology-library names two classes of a document when it loads, for formats that the worker
// does not read; a worker has neither.
self.DOMParser ??= null;
self.Document ??= null;

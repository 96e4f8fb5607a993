"""The JSON Schema of every document that is read or written, by the name of its command."""

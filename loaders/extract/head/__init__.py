"""The head of an official document (GB/T 9704-2012, 7.2 and 7.3), one module for each part."""

from loaders.extract.head.read import read_head

__all__ = ["read_head"]

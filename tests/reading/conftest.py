"""A random text isn't wrong for being read slowly on a busy machine; other tests measure what takes long."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

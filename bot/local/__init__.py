"""For one machine: demo, terminal, Playground, replay. Nothing of it is loaded by `serve`."""

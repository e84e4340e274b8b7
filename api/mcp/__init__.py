"""The Model Context Protocol: tools, resources and prompts for agents, over stdio and HTTP."""

"""Whether a graph is as the ontology says, by the generated SHACL shapes."""

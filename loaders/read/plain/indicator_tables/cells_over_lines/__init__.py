"""Tables of indicators whose cells only blanks and ends of lines part."""

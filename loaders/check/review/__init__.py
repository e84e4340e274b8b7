"""What people decide about doubts: the decisions as data, and their effect on a plan's facts."""

"""What people decide about review items: decisions as data, and their effect on a plan's facts."""

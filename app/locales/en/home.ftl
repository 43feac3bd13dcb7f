home-empty = There is no process yet
home-empty-why = Once the team makes the first one, it shows here.

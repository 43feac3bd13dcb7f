//! What counting promises: on the published vectors, case by case, and for any ballots at all.

mod vectors;

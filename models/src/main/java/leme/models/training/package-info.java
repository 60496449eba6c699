/** Training and evaluation: from labelled rows to model files and honest reports, seeded and reproducible bit for bit. */
@NullMarked
package leme.models.training;

import org.jspecify.annotations.NullMarked;

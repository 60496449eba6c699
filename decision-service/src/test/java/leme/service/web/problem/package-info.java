@NullMarked
package leme.service.web.problem;

import org.jspecify.annotations.NullMarked;

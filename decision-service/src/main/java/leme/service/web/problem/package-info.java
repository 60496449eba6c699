/** Why a request could not be answered (RFC 9457): one list of types, one renderer, a page for each. */
@NullMarked
package leme.service.web.problem;

import org.jspecify.annotations.NullMarked;

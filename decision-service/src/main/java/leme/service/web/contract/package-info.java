/** Holds each request against the contract before anything is bound to a type: all violations at once, in our words. */
@NullMarked
package leme.service.web.contract;

import org.jspecify.annotations.NullMarked;

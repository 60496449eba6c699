/** Pages for people: the welcome, the contract, a page per problem. All of it from the jar, nothing from other hosts. */
@NullMarked
package leme.service.web.page;

import org.jspecify.annotations.NullMarked;

/** How the service is, for callers and for those who watch it. */
@NullMarked
package leme.service.web.health;

import org.jspecify.annotations.NullMarked;

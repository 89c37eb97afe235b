/** What patients may ask for about their own data: a copy, a correction, and that it is erased; and the clinic's answers. */
@NullMarked
@NamedInterface("rights")
package org.restride.people.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

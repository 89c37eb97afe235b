/** Letters with the clinic's new and seasonal articles, for patients who want them. */
@NullMarked
@NamedInterface("digest")
package org.restride.messages.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

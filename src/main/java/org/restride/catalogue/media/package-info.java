/** Pictures and films that clinics add: what is in a file is found out, cleaned and kept; who may see it is decided by the desks of the catalogue. */
@NullMarked
@NamedInterface("media")
package org.restride.catalogue.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

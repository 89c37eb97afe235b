/** How content packs are read, strictly and with the line of each mistake; each module reads its own kinds. */
@NullMarked
@NamedInterface("packs")
package org.restride.base.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Makes the monthly partitions of tables that grow with use, ahead of time and with the owner's credentials. */
@NullMarked
@NamedInterface("partitions")
package org.restride.base.partitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

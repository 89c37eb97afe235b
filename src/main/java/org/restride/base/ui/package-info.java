/** Building blocks of the screens that know nothing of clinics. */
@NullMarked
@NamedInterface("ui")
package org.restride.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

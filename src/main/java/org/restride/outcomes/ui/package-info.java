/** Where patients answer measures, clinicians read and ask them, and editors enter their words. */
@NullMarked
@NamedInterface("ui")
package org.restride.outcomes.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

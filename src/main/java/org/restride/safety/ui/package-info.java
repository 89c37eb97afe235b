/** The worklist and what the patient's page shows of alerts. */
@NullMarked
@NamedInterface("ui")
package org.restride.safety.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Reminders of what is due today, by e-mail and by web push, and only for patients who chose them. */
@NullMarked
@NamedInterface("reminders")
package org.restride.messages.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

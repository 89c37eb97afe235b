/** The screens of messages, appointments and reminders, for patients and for their care team. */
@NullMarked
@NamedInterface("ui")
package org.restride.messages.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

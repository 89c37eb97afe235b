/** Asking for an appointment or a call, the clinicians' free times, and what was booked. */
@NullMarked
@NamedInterface("appointments")
package org.restride.messages.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

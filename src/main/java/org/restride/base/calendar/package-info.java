/** Calendar entries as other programs read them (iCalendar, RFC 5545). */
@NullMarked
@NamedInterface("calendar")
package org.restride.base.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

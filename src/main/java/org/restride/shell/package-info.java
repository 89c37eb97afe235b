/** The edge that people meet: layouts, sign-in, navigation, and the screens that need more than one module. */
@NullMarked
@ApplicationModule
package org.restride.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

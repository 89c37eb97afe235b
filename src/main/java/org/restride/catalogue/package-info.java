/** What a clinic can prescribe and teach: exercises, articles, habits and run sessions, in versions that never change once published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base :: packs", "base :: ui", "people", "people :: ui"})
package org.restride.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

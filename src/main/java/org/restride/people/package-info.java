/** Who is who: clinics, accounts and their ways in, patients, care teams, invitations and consent. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "base :: ui"})
package org.restride.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

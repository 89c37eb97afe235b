/** What a phone needs to open the portal without a network. */
@NullMarked
package org.restride.shell.offline;

import org.jspecify.annotations.NullMarked;

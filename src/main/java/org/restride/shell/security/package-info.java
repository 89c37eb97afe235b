/** Who gets through to what: filter chains, headers, cookies. */
@NullMarked
package org.restride.shell.security;

import org.jspecify.annotations.NullMarked;

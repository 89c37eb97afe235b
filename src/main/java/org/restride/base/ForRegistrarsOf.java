package org.restride.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Administrators and the clinicians who care for a patient may call this: the patient's personal data, never their health. The method
 * has a parameter {@code PatientId patient}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.any('ADMINISTRATOR') or (@access.any('CLINICIAN') and @access.careOf(#patient))")
public @interface ForRegistrarsOf {}

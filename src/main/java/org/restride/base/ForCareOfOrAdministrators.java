package org.restride.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Administrators, the patient, their carer and the clinicians who care for them may call this: who a patient is, never how they are.
 * The method has a parameter {@code PatientId patient}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.any('ADMINISTRATOR') or @access.careOf(#patient)")
public @interface ForCareOfOrAdministrators {}

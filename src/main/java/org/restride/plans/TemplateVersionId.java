package org.restride.plans;

/**
 * One version of a template.
 *
 * @param version 1 for the first
 */
public record TemplateVersionId(TemplateId template, int version) {}

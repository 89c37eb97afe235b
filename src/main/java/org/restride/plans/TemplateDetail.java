package org.restride.plans;

/**
 * A template in one of its versions.
 *
 * @param shipped whether it came with a content pack
 */
public record TemplateDetail(TemplateVersionId id, TemplateBody body, Signature signature, boolean shipped) {}

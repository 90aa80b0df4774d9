package id.satupintu.contracts;

/**
 * What the reporter hides (dossier 1.5). Officers may only tighten it, only the reporter may loosen it.
 *
 * @param anonymous anonim: the identity is shown neither to the handling unit nor to the public
 * @param confidential rahasia: the content is not shown to the public
 */
public record Confidentiality(boolean anonymous, boolean confidential) {}

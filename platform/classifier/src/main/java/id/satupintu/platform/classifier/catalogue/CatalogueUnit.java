package id.satupintu.platform.classifier.catalogue;

/**
 * What the catalogue of a kabupaten says about a unit.
 *
 * @param code what the caller knows it by
 * @param name as people read it
 * @param mandate its duties and functions (tupoksi), any length
 * @param keywords words and phrases of what people report to it, parted by {@code ;} or {@code ,}
 */
public record CatalogueUnit(String code, String name, String mandate, String keywords) {}

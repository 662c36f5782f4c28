package org.duban.organization;

/** What a unit (单位) is. */
public enum UnitLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    DEPARTMENT,
    ENTERPRISE,
    /** 督查室、整改办: the office that supervises for the government above it */
    OFFICE;

    /** A department or office works for the government above it and has that government's jurisdiction. */
    public boolean worksForParent() {
        return this == DEPARTMENT || this == OFFICE;
    }
}

package org.duban.organization;

/** Implemented by modules whose work hangs on units: a unit with open work is neither dissolved nor merged away. */
public interface UnitInUse {

    /** How many pieces of open work would be left without the unit. */
    int openWork(long unitId);
}

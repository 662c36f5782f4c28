package org.duban.organization.internal;

import java.util.List;
import java.util.Optional;
import org.duban.organization.Role;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PersonRepository extends JpaRepository<Person, Long> {

    Optional<Person> findByUsername(String username);

    boolean existsByUsername(String username);

    long countByUnitIdAndActiveTrue(long unitId);

    /** All who belong to the unit or hold a role in it. */
    @Query("select distinct p from Person p left join p.roles r where p.unitId = :unit or r.unitId = :unit")
    List<Person> of(long unit);

    @Query(
            "select count(distinct p) from Person p join p.roles r where p.active and r.role = :role and p.id <> :except")
    long countOthersHolding(Role role, long except);
}

package org.duban.organization.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface UnitRepository extends JpaRepository<Unit, Long> {

    Optional<Unit> findByCode(String code);

    /** Active units directly below, in the office's order; those at the root for null. */
    @Query("select u from Unit u where u.active and (u.parentId = :parent or :parent is null and u.parentId is null)"
            + " order by u.position, u.id")
    List<Unit> children(Long parent);
}

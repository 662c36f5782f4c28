package org.duban.platform;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.springframework.data.domain.Persistable;

/** An aggregate with a key from the jurisdiction's sequence and a version against lost updates. */
@MappedSuperclass
public abstract class StoredEntity implements Persistable<Long> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duban_id")
    @SequenceGenerator(name = "duban_id", sequenceName = "duban_id", allocationSize = 50)
    private Long id;

    @Version
    @Column(nullable = false)
    private Integer version;

    public Long id() {
        return id;
    }

    /** For Spring Data; the product's own code says {@link #id()}. */
    @Override
    public final Long getId() {
        return id;
    }

    @Override
    public final boolean isNew() {
        return id == null;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof StoredEntity that
                        && id != null
                        && id.equals(that.id)
                        && getClass() == other.getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}

package org.uplink.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One human. The e-mail address is for writing to, never for telling who somebody is. */
@Entity
class Person {

    @Id
    private UUID id;

    private String name;
    private String email;
    private String locale;
    private String theme;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    Person(UUID id, String name, String email, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.locale = "en";
        this.theme = "auto";
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {} // Hibernate fills the fields

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String locale() {
        return locale;
    }

    String theme() {
        return theme;
    }

    int version() {
        return version;
    }

    void prefer(String locale, String theme) {
        this.locale = locale;
        this.theme = theme;
    }

    void rename(String name) {
        this.name = name;
    }
}

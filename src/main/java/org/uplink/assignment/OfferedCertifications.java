package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.uplink.certification.Certification;
import org.uplink.certification.Certifications;
import org.uplink.path.CertificationTitles;

/** Tells the room of paths which certifications a path can lead to. */
@ApplicationScoped
class OfferedCertifications implements CertificationTitles {

    private final Certifications certifications;

    OfferedCertifications(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public SortedMap<String, String> all() {
        return titles(certifications.all());
    }

    @Override
    public SortedMap<String, String> offered() {
        return titles(certifications.offered());
    }

    private static SortedMap<String, String> titles(Collection<Certification> certifications) {
        var titles = new TreeMap<String, String>();
        certifications.forEach(one -> titles.put(one.slug(), one.title()));
        return titles;
    }
}

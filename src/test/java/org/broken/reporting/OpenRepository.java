package org.broken.reporting;

import org.springframework.data.repository.Repository;

public interface OpenRepository extends Repository<OpenEntity, Long> {}

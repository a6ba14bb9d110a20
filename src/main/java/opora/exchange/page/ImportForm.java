package opora.exchange.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

public record ImportForm(@Nullable MultipartFile file) {}

# The postgres image with st13 in it: docker build --build-arg PG_MAJOR=17 -t st13 .
# It is used as the postgres image is; CREATE EXTENSION st13 is yours to say.

ARG PG_MAJOR=17

FROM postgres:$PG_MAJOR AS build

RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends \
		gcc \
		libc6-dev \
		make \
		"postgresql-server-dev-$PG_MAJOR" \
	; \
	rm -rf /var/lib/apt/lists/*

COPY . /usr/src/st13
WORKDIR /usr/src/st13
ENV PG_CONFIG=/usr/lib/postgresql/$PG_MAJOR/bin/pg_config

RUN set -eux; \
	make clean; \
	make -j "$(nproc)"; \
	make install DESTDIR=/installed; \
	install -D -m 644 -t /installed/usr/share/doc/st13 LICENSE README.md

# Nothing of the compiler's is left, and what the postgres image has is untouched.
FROM postgres:$PG_MAJOR

COPY --from=build /installed /

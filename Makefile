# st13: an ordinary PGXS extension.
#
#   make && make install && make installcheck   for your PostgreSQL (PG_CONFIG=... chooses it)
#   make check | demo | psql | golden | doc-offices   on a PostgreSQL of their own: see test/private/run
#   make check-mutants                         likewise: see test/mutants/README.md
#   make check-clients                         likewise: see doc/clients.md
#   make bench | bench-scale | bench-planner | bench-capacity | bench-extremes | bench-priority | bench-patstat   likewise: see doc/performance.md
#   make fuzz | fuzz-sql | check-sanitized     likewise: see doc/fuzzing.md
#   make check-packages                        the archive for PGXN and the Debian package
#   make check-matrix                          on every supported PostgreSQL: see doc/matrix.md
#   make unit | overlaps | shares | bench-doc | check-format | format | dist   need no PostgreSQL

EXTENSION = st13
# Where this file is: empty, or in a build elsewhere (make -f DIR/Makefile, as
# Debian's pg_buildext does it) DIR/, which make then searches for sources.
top := $(filter-out ./,$(dir $(firstword $(MAKEFILE_LIST))))
in_top = $(patsubst $(top)%,%,$(sort $(wildcard $(addprefix $(top),$(1)))))
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" $(top)st13.control)
# PGXN's versions have three parts.
DISTRIBUTION = $(EXTENSION)-$(EXTVERSION)$(if $(word 3,$(subst ., ,$(EXTVERSION))),,.0)

# The project's address, https://host/owner/name; empty until it has one.  "make home"
# writes it into README.md, META.json, CITATION.cff and debian/control.
HOMEPAGE =

CFILES = $(call in_top,src/value/*.c src/catalogue/*.c src/pg/*.c)
OFFICES = $(call in_top,src/catalogue/offices/*.def)
INCLUDED = $(call in_top,src/*/*.h src/*/*.def) $(OFFICES) build/office_list.def
SQL_SCRIPT = sql/st13--$(EXTVERSION).sql
BUILD_PRODUCTS = build test/results test/regression.diffs test/regression.out \
	tmp_check $(DISTRIBUTION).zip

# Goals that need no PGXS, or must not see its rules: PGXS has a "check" of its
# own, which only says that it cannot be used.
verbs = $(patsubst test/private/verbs/%.sh,%,$(wildcard test/private/verbs/*.sh))
own_goals = $(verbs) bench-% check-matrix home unit overlaps shares build/% check-format format dist

.DEFAULT_GOAL = all

# What src/catalogue/catalogue.c includes of the offices.  It changes only when a
# file comes or goes.
build/office_list.def: FORCE
	@mkdir -p build
	@printf '#define THIS_OFFICE "%s"\n#include "catalogue/%s.def"\n#undef THIS_OFFICE\n' \
	  '**' every_office $(foreach f,$(basename $(notdir $(OFFICES))),$f offices/$f) >$@.$$$$; \
	  if cmp -s $@.$$$$ $@; then rm $@.$$$$; else mv $@.$$$$ $@; fi

FORCE:
.PHONY: FORCE

ifneq ($(filter $(own_goals),$(MAKECMDGOALS)),)

# ---- Goals that work without an installed PostgreSQL -----------------------

golden: export ST13_RESULTS ?= test/golden
# make check-mutants FILES='src/catalogue/*.c' COUNT=100 JOBS=1
check-mutants: arguments = $(or $(JOBS),2) $(or $(COUNT),300) \
	$(foreach f,$(or $(FILES),src/*/*.c src/*/*.h sql/[0-9]*.sql),'$(f)')
$(verbs):
	@test/private/run $@ $(arguments)

home:
	@test/doc/home . '$(HOMEPAGE)'

bench-doc:
	@test/bench/fill-doc
bench-%:
	@test/private/run bench $*

check-matrix:
	@test/matrix/run

# The core is src/value and src/catalogue, which know nothing of PostgreSQL.  It is
# compiled once for all plain programs, once for those under sanitizers and once for
# libFuzzer.  With sanitizers compilers warn of what cannot be.
# cmocka 2 calls assert_in_range old; cmocka 1 has nothing else.
flags = -std=c99 -O2 -g -Wall -Wextra -Wno-deprecated-declarations -Isrc -Ibuild
sanitize = -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
plain = $(CC) $(flags) -Werror
sanitized = $(CC) $(flags) $(sanitize)
fuzz = clang $(flags) $(sanitize) -fsanitize=fuzzer-no-link
core = $(filter-out src/pg/%,$(CFILES))
test_headers = $(wildcard test/*/*.h)

define compile
build/$1/%.o: src/%.c $$(INCLUDED) Makefile
	@mkdir -p $$(@D)
	$$($1) -c -o $$@ $$<
# A program that includes a file of the core takes that one's place in the archive.
build/$1/core.a: $(core:src/%.c=build/$1/%.o)
	@rm -f $$@
	ar rcs $$@ $$^
endef
$(foreach kind,plain sanitized fuzz,$(eval $(call compile,$(kind))))

build/unit/%: test/unit/%.c build/plain/core.a $(test_headers)
	@mkdir -p $(@D)
	$(plain) -o $@ $< build/plain/core.a -lcmocka

build/unit-sanitized/%: test/unit/%.c build/sanitized/core.a $(test_headers)
	@mkdir -p $(@D)
	$(sanitized) -o $@ $< build/sanitized/core.a -lcmocka

# The harnesses of test/fuzz take any bytes: here those of files, there libFuzzer's.
build/replay/%: test/fuzz/%.c test/fuzz/replay.c build/sanitized/core.a $(test_headers)
	@mkdir -p $(@D)
	$(sanitized) -o $@ $< test/fuzz/replay.c build/sanitized/core.a

build/libfuzzer/%: test/fuzz/%.c build/fuzz/core.a $(test_headers)
	@mkdir -p $(@D)
	$(fuzz) -fsanitize=fuzzer -o $@ $< build/fuzz/core.a

# What make check counts the instructions of; and the same with an office for every
# code of two letters.
build/bench/instructions: test/bench/instructions.c build/plain/core.a
	@mkdir -p $(@D)
	$(plain) -o $@ $^
build/bench/all-codes: test/bench/instructions.c test/bench/all-codes build/plain/core.a
	@mkdir -p $(@D)/offices
	test/bench/all-codes $(OFFICES) >$(@D)/offices/office_list.def
	$(CC) -I$(@D)/offices $(flags) -o $@ $< src/catalogue/catalogue.c build/plain/core.a

units = $(patsubst test/unit/%.c,build/unit/%,$(wildcard test/unit/*.c))
unit:
	@{ printf '#include <%s.h>\n' setjmp stdarg stddef stdint cmocka | $(CC) -E -x c - && perl -MTAP::Harness -e 1; } >/dev/null 2>&1 || \
	  { echo "st13: the packages gcc, libc6-dev, libcmocka-dev and perl are needed." >&2; exit 1; }
	@$(MAKE) --no-print-directory -s -j "$$(nproc)" $(units)
	@test/tap $(units)

# Which systems of an office read each other's numbers, and what tells them apart.
overlaps: build/unit/test_overlaps
	@$< report

# What share of random numbers each office's rows read without a right.
shares: build/unit/test_shares
	@$< report

check-format format:
	@command -v clang-format >/dev/null || \
	  { echo "st13: clang-format is missing: install the package clang-format." >&2; exit 1; }
	clang-format $(if $(filter format,$@),-i,--dry-run --Werror) $(wildcard src/*/*.[ch] test/*/*.[ch])

dist:
	git archive --format=zip --prefix=$(DISTRIBUTION)/ --output=$(DISTRIBUTION).zip HEAD

# Any other goal given along with one of these ("make check install").  One of
# these without a rule would come back here for ever.
.DEFAULT:
	@$(if $(filter $(own_goals),$@),echo "st13: no rule makes '$@'." >&2; exit 1,$(MAKE) --no-print-directory $@)

.SECONDARY:
.PHONY: $(verbs) check-matrix unit overlaps bench-doc check-format format dist

else

PG_CONFIG ?= pg_config
PG_VERSION := $(shell $(PG_CONFIG) --version 2>/dev/null)
PG_INCLUDE := $(shell $(PG_CONFIG) --includedir-server 2>/dev/null)
PGXS := $(wildcard $(shell $(PG_CONFIG) --pgxs 2>/dev/null))
# What is installed is tested without the headers.
compiles := $(filter-out installcheck uninstall clean distclean,$(or $(MAKECMDGOALS),all))
PG_MAJOR := $(firstword $(subst ., ,$(subst devel,,$(subst beta, ,$(subst rc, ,$(word 2,$(PG_VERSION)))))))

ifeq ($(and $(PG_VERSION),$(PGXS),$(if $(compiles),$(wildcard $(PG_INCLUDE)/postgres.h),yes)),)

# ---- No usable pg_config: say what to install; cleaning still works ---------

# libpq-dev alone brings a pg_config that knows no server.
ifneq ($(PG_VERSION),)
why = '$(PG_CONFIG)' is PostgreSQL $(PG_MAJOR) without its server headers and PGXS
else
why = '$(PG_CONFIG)' is missing or cannot describe a PostgreSQL server
endif
space := $() $()

all install uninstall installcheck installdirs:
	@echo "st13: $(why): install the package postgresql-server-dev-$(or $(PG_MAJOR),N$(space)(N = your server's major version))," \
	  "or name another with PG_CONFIG=/path/to/pg_config." >&2; exit 1

clean distclean:
	rm -rf $(BUILD_PRODUCTS) $(filter-out $(wildcard sql/st13--*--*.sql),$(wildcard sql/st13--*.sql)) st13.so $(CFILES:.c=.o) $(CFILES:.c=.bc)

.PHONY: all install uninstall installcheck installdirs clean distclean

else

# ---- The extension itself, through PGXS ------------------------------------

# NAME.from-16.EXT is for PostgreSQL 16 and later; without .from- it is for all.
from_major = $(word 2,$(subst .from-, ,$(notdir $(basename $(1)))) 0)
from = $(shell [ $(PG_MAJOR) -ge $(1) ] && echo y)
for_this_major = $(foreach f,$(1),$(if $(call from,$(call from_major,$f)),$f))

MODULE_big = st13
OBJS = $(CFILES:.c=.o)
PG_CFLAGS = -Wall -Wextra
# The server's headers are not ours to warn of.
PG_CPPFLAGS = -I$(top)src -Ibuild -isystem $(PG_INCLUDE) '-DST13_VERSION="$(EXTVERSION)"'

# The install script, and those of the versions before: sql/released.
sql_parts = $(call for_this_major,$(call in_top,$(1)/[0-9][0-9]-*.sql))
SQL_PARTS = $(call sql_parts,sql)
RELEASED_SCRIPTS = $(patsubst sql/released/%,sql/st13--%.sql,\
	$(filter-out %/$(EXTVERSION),$(call in_top,sql/released/[0-9]*)))
DATA = $(call in_top,sql/st13--*--*.sql)
DATA_built = $(SQL_SCRIPT) $(RELEASED_SCRIPTS)

# "create" comes first and "drop" last.
tests = $(basename $(notdir $(call for_this_major,$(call in_top,test/sql/*.sql))))
REGRESS = $(filter create,$(tests)) $(filter-out create drop,$(tests)) $(filter drop,$(tests))
# pg_regress wants sql and expected side by side, until 16 lets it be told.
REGRESS_PREP = regress-input
REGRESS_OPTS = --inputdir=build/regress $(if $(call from,16),--expecteddir=build/regress) \
	--outputdir=$(if $(top),.,test)

EXTRA_CLEAN = $(BUILD_PRODUCTS)

# Where the sources are elsewhere: the PGXS of a server that was built within its
# own sources does not see it.
ifneq ($(top),)
VPATH = $(patsubst %/,%,$(top))
endif

# Nothing could be created from there.
ifeq ($(origin prefix)$(call from,18),command line)
$(error st13: prefix= needs PostgreSQL 18 or later, and this is $(PG_MAJOR); DESTDIR= works for all)
endif

include $(PGXS)

# Nobody else calls the core, so its calls need not go through the linker's
# tables.  (Since 16 PGXS does so by itself.)
src/value/%.o src/catalogue/%.o: CFLAGS += -fvisibility=hidden

# Debian's PGXS has its directories built in: there, prefix= would be ignored.
ifeq ($(origin prefix),command line)
override datadir := $(or $(filter $(prefix)/%,$(datadir)),$(prefix)/share/postgresql)
override pkglibdir := $(or $(filter $(prefix)/%,$(pkglibdir)),$(prefix)/lib/postgresql)
endif

# What is built for one PostgreSQL is rebuilt for another: this file changes
# only when the server's version, the extension's or the list of parts does.
built_for = $(PG_VERSION) st13 $(EXTVERSION) $(SQL_PARTS) $(call in_top,sql/released/*/*.sql)
build/for: FORCE
	@mkdir -p build
	@echo '$(built_for)' | cmp -s - $@ || echo '$(built_for)' >$@

$(OBJS) $(OBJS:.o=.bc): $(INCLUDED) build/for Makefile

$(SQL_SCRIPT): $(SQL_PARTS) build/for
	@mkdir -p $(@D)
	cat $(filter %.sql,$^) >$@

# Where the sources are elsewhere, so are their directories.
$(OBJS) $(OBJS:.o=.bc): | directories
directories:
	@mkdir -p $(sort $(dir $(OBJS)))

regress-input:
	@rm -rf build/regress && mkdir -p build/regress
	@ln -s $(abspath $(top)test/sql) $(abspath $(top)expected) build/regress/

$(RELEASED_SCRIPTS): sql/st13--%.sql: $(call in_top,sql/released/*/*.sql) build/for
	@mkdir -p $(@D)
	cat $(addprefix $(top),$(call sql_parts,sql/released/$*)) >$@

.PHONY: directories regress-input

endif
endif

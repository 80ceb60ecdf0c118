" A person's session with an entitlement file: what ALE shows of it, a line of JSON each in told.jsonl. Run by vim.test.ts.
set nomore noswapfile
let g:ale_hover_to_preview = 1

function! Say(name, value) abort
  call writefile([json_encode({'name': a:name, 'value': a:value})], 'told.jsonl', 'a')
endfunction

" Waits until it gives something, at most half a minute.
function! WaitFor(Found) abort
  for l:round in range(600)
    let l:value = a:Found()
    if !empty(l:value)
      return l:value
    endif
    sleep 50m
  endfor
  return ''
endfunction

function! Findings() abort
  return map(copy(ale#engine#GetLoclist(bufnr('main.entitlement.yaml'))), 'v:val.text')
endfunction

function! IsTold(text) abort
  return !empty(filter(Findings(), 'stridx(v:val, a:text) >= 0'))
endfunction

edit main.entitlement.yaml
call Say('filetype', &filetype)
ALELint
call WaitFor({-> IsTold('us-dsk')})
call Say('findings', Findings())

%s/us-dsk/us-desk/
ALELint
call WaitFor({-> !IsTold('us-dsk')})
call Say('cured', IsTold('us-dsk') ? 'no' : 'yes')

call cursor(1, 1)
call search('target: 1')
normal! f1
ALEHover
call WaitFor({-> !empty(filter(range(1, winnr('$')), 'getwinvar(v:val, "&previewwindow")'))})
wincmd P
call Say('hover', join(getline(1, '$'), "\n"))
pclose

call cursor(1, 1)
call search('us-desk')
call cursor(line('.'), col('.') + 3)
write
ALEGoToDefinition
call WaitFor({-> bufname('%') =~# 'desk'})
call Say('definition', expand('%:t'))
call ale#lsp_linter#ClearLSPData()
call Say('stopped', 'yes')
qall!

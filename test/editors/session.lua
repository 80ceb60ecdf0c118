-- A person's session with an entitlement file: what Neovim shows of it, a line of JSON each. Run by neovim.test.ts.
local function say(name, value)
  io.stdout:write(vim.fn.json_encode({ name = name, value = value }) .. '\n')
end

local function ask(method, line, character, more)
  local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = character } }
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', params, more or {}), 20000)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
end

local function wait_for(found)
  return vim.wait(20000, found, 20)
end

local function messages()
  return vim.tbl_map(function(each)
    return each.message
  end, vim.diagnostic.get(0))
end

vim.cmd('edit main.entitlement.yaml')
wait_for(function()
  return #vim.diagnostic.get(0) > 0
end)
say('findings', messages())

-- The cure of the finding is chosen, and Neovim makes the edit.
local finding = vim.diagnostic.get(0)[1]
local range = { start = { line = finding.lnum, character = finding.col } }
range['end'] = range.start
local actions = ask('textDocument/codeAction', 0, 0, { range = range, context = { diagnostics = {} } })
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
local function names(text)
  return vim.fn.json_encode(messages()):find(text, 1, true) ~= nil
end
wait_for(function()
  return not names('us-dsk')
end)
say('cured', { vim.api.nvim_buf_get_lines(0, 4, 5, false)[1], names('us-dsk') })

say('hover', ask('textDocument/hover', 7, 39).contents.value)
say('definition', #ask('textDocument/definition', 4, 21))
say('outline', #ask('textDocument/documentSymbol', 0, 0))

-- A key is typed below the others, and completed as Neovim's own completion does.
vim.api.nvim_buf_set_lines(0, 8, 8, false, { '        act' })
vim.api.nvim_win_set_cursor(0, { 4, 0 })
vim.cmd('normal! o    desc')
vim.api.nvim_win_set_cursor(0, { 5, 7 })
local items = ask('textDocument/completion', 4, 8)
items = items.items or items
say('completion', vim.tbl_map(function(each)
  return each.label
end, items))
vim.cmd('undo')
vim.cmd('undo')

-- Another program changes the file that is imported.
vim.fn.writefile({ 'businessHours: {}' }, 'desk.entitlement.yaml')
vim.wait(1500)
vim.api.nvim_buf_set_lines(0, 0, 0, false, { '# looked at again' })
wait_for(function()
  return names('us-desk')
end)
say('changed', messages())

for _, client in pairs(vim.lsp.get_active_clients()) do
  client.stop()
end
vim.wait(3000, function()
  return #vim.lsp.get_active_clients() == 0
end, 20)
say('stopped', #vim.lsp.get_active_clients())
vim.cmd('qall!')
